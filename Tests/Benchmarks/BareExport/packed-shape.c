#include "packed-shape.h"

#include <string.h>

// What Sources/Tessellation/PackedShape.swift says of the bytes, unpacked without ceremony: it stops at the end of the bytes and
// believes them otherwise.

struct reader {
    const uint8_t *next, *end;
};

static uint64_t number(struct reader *reader) {
    uint64_t value = 0;
    for (int shift = 0; reader->next < reader->end && shift < 64; shift += 7) {
        uint8_t byte = *reader->next++;
        value |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80) break;
    }
    return value;
}

static int64_t step(struct reader *reader) {
    uint64_t value = number(reader);
    return (int64_t)(value >> 1) ^ -(int64_t)(value & 1);
}

static uint8_t *decimal(uint8_t *out, uint64_t value) {
    uint8_t digits[20];
    int count = 0;
    do digits[count++] = (uint8_t)('0' + value % 10);
    while (value /= 10);
    while (count > 0) *out++ = digits[--count];
    return out;
}

static uint8_t *real(uint8_t *out, int64_t value, int decimals) {
    static const uint64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000};
    if (value < 0) *out++ = '-';
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    uint64_t whole = magnitude / powers[decimals], rest = magnitude - whole * powers[decimals];
    out = decimal(out, whole);
    *out++ = '.';
    if (rest == 0) return out;
    for (; rest % 10 == 0; decimals--) rest /= 10;
    for (int place = decimals - 1; place >= 0; place--, rest /= 10) out[place] = (uint8_t)('0' + rest % 10);
    return out + decimals;
}

size_t packed_shape_room(size_t count) { return count * 32 + 128; }

size_t packed_shape_unpack(const uint8_t *packed, size_t count, uint8_t *text) {
    struct reader reader = {packed + 2, packed + count};
    uint8_t *out = text;
    for (uint64_t meshes = number(&reader); meshes > 0 && reader.next < reader.end; meshes--) {
        uint8_t flags = *reader.next++;
        if (flags & 1) reader.next += 4;
        number(&reader);
        uint64_t faces = number(&reader), points = number(&reader);
        if (faces == 0 || reader.next >= reader.end) continue;
        int decimals = *reader.next++;
        if (decimals > 12) return 0;
        int64_t point[3] = {0}, corner = 0;
        for (; points > 0 && reader.next < reader.end; points--)
            for (int axis = 0; axis < 3; axis++) {
                *out++ = axis == 0 ? '(' : ',';
                out = real(out, point[axis] += step(&reader), decimals);
            }
        for (; faces > 0 && reader.next < reader.end; faces--)
            for (uint64_t corners = flags & 4 ? 3 : number(&reader); corners > 0 && reader.next < reader.end; corners--) {
                *out++ = ',';
                out = decimal(out, (uint64_t)(corner += step(&reader)) + 1);
            }
    }
    // Solids and turned faces lie behind as they are.
    if (reader.next < reader.end) {
        size_t rest = (size_t)(reader.end - reader.next);
        memcpy(out, reader.next, rest);
        out += rest;
    }
    return (size_t)(out - text);
}
