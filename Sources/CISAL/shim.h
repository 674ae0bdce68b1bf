#include <isa-l/igzip_lib.h>

/* Swift does not see a macro that is a sum. */
enum { isal_level1_buffer_size = ISAL_DEF_LVL1_DEFAULT };
