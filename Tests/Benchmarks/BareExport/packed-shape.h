#ifndef PACKED_SHAPE_H
#define PACKED_SHAPE_H

#include <stddef.h>
#include <stdint.h>

/// How many bytes the text of a packed shape may take.
size_t packed_shape_room(size_t count);

/// Writes the numbers of a packed shape as text; how many bytes that is, 0 where it is damaged.
size_t packed_shape_unpack(const uint8_t *packed, size_t count, uint8_t *text);

#endif
