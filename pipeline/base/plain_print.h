/* plain_print: printf for the few conversions that nearly everything is printed with.
 *
 * Half a million times for a state's documents, strings and whole numbers are put into a line; what
 * else the C library's printf can do took it a twentieth of that run. */
#ifndef CAREERGUIDE_PLAIN_PRINT_H
#define CAREERGUIDE_PLAIN_PRINT_H

#include <stdarg.h>
#include <stddef.h>

/* As vsnprintf, but without the zero behind it, for the conversions %s, %.*s, %d, %zu and %.16G
 * alone, in a tenth of the time. Negative where the format has others or the room does not hold one
 * byte more than that; the arguments are as they were. */
int print_plainly(char *into, size_t room, const char *format, va_list arguments);

#endif
