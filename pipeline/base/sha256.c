#include "base/sha256.h"

#include <sha2.h>

void sha256_of(struct text bytes, unsigned char digest[SHA256_BYTES])
{
    SHA2_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, (const uint8_t *)bytes.at, bytes.len);
    SHA256Final(digest, &context);
}

void sha256_hex_of(struct text bytes, char hex[SHA256_HEX + 1])
{
    SHA256Data((const uint8_t *)bytes.at, bytes.len, hex);
}

bool sha256_hex_of_file(const char *path, char hex[SHA256_HEX + 1])
{
    return SHA256File(path, hex) != NULL;
}
