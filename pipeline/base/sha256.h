/* sha256: the hash that identifies inputs and outputs. The only module over nettle. */
#ifndef CAREERGUIDE_SHA256_H
#define CAREERGUIDE_SHA256_H

#include "base/text.h"

enum { SHA256_BYTES = 32, SHA256_HEX = 64 };

void sha256_of(struct text bytes, unsigned char digest[SHA256_BYTES]);

/* In hexadecimal, terminated. */
void sha256_hex_of(struct text bytes, char hex[SHA256_HEX + 1]);

/* Told which stretch has been hashed. */
struct sha256_listener {
    void (*hashed)(void *data, size_t from, size_t to);
    void *data;
};

/* The same part by part, for bytes that need not all be in memory at once. */
void sha256_hex_in_parts(struct text bytes, size_t part, struct sha256_listener listener,
                         char hex[SHA256_HEX + 1]);

/* Of a file's bytes; false, with errno set, where it cannot be read. */
bool sha256_hex_of_file(const char *path, char hex[SHA256_HEX + 1]);

/* The version of Nettle, as '1.2.3'. */
const char *sha256_library_version(void);

#endif
