#include "base/sha256.h"

#include <nettle/sha2.h>
#include <nettle/version.h>
#include <stdio.h>

void sha256_of(struct text bytes, unsigned char digest[SHA256_BYTES])
{
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.len, (const uint8_t *)bytes.at);
    sha256_digest(&context, SHA256_BYTES, digest);
}

static void write_hex(const unsigned char digest[SHA256_BYTES], char hex[SHA256_HEX + 1])
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < SHA256_BYTES; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    hex[SHA256_HEX] = '\0';
}

void sha256_hex_of(struct text bytes, char hex[SHA256_HEX + 1])
{
    unsigned char digest[SHA256_BYTES];
    sha256_of(bytes, digest);
    write_hex(digest, hex);
}

void sha256_hex_in_parts(struct text bytes, size_t part, struct sha256_listener listener,
                         char hex[SHA256_HEX + 1])
{
    unsigned char digest[SHA256_BYTES];
    struct sha256_ctx context;
    sha256_init(&context);
    for (size_t at = 0; at < bytes.len; at += part) {
        struct text next = text_part(bytes, at, bytes.len - at < part ? bytes.len : at + part);
        sha256_update(&context, next.len, (const uint8_t *)next.at);
        listener.hashed(listener.data, at, at + next.len);
    }
    sha256_digest(&context, SHA256_BYTES, digest);
    write_hex(digest, hex);
}

bool sha256_hex_of_file(const char *path, char hex[SHA256_HEX + 1])
{
    FILE *file = fopen(path, "rbe");
    if (!file) {
        return false;
    }
    unsigned char part[16384];
    unsigned char digest[SHA256_BYTES];
    struct sha256_ctx context;
    sha256_init(&context);
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;) {
        sha256_update(&context, got, part);
    }
    bool whole = !ferror(file);
    fclose(file);
    sha256_digest(&context, SHA256_BYTES, digest);
    write_hex(digest, hex);
    return whole;
}

#define WORD(number) #number
#define WORDS(number) WORD(number)

const char *sha256_library_version(void)
{
    return WORDS(NETTLE_VERSION_MAJOR) "." WORDS(NETTLE_VERSION_MINOR);
}
