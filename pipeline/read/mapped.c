#include "read/mapped.h"

#include "base/sha256.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

enum { SMALLEST = 16 * 1024 * 1024, PART = 4 * 1024 * 1024 };

bool mapped_open(int fd, const struct stat *status, struct text *bytes)
{
    size_t size = (size_t)status->st_size;
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    if (status->st_size < SMALLEST || size % page == 0) {
        return false;
    }
    void *at = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (at == MAP_FAILED) {
        return false;
    }
    madvise(at, size, MADV_SEQUENTIAL);
    *bytes = (struct text){at, size};
    return true;
}

void mapped_forget(struct text bytes, size_t from, size_t to)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t first = (from + page - 1) / page * page; /* the mapping begins with a page */
    size_t end = to / page * page;
    if (first < end) {
        union {
            const char *read;
            void *any;
        } at = {bytes.at + first};
        madvise(at.any, end - first, MADV_DONTNEED);
    }
}

static void forget_part(void *data, size_t from, size_t to)
{
    const struct text *bytes = data;
    mapped_forget(*bytes, from, to);
}

void mapped_hash(struct text bytes, char hex[])
{
    sha256_hex_in_parts(bytes, PART, (struct sha256_listener){forget_part, &bytes}, hex);
}

bool mapped_has_changed(const char *path, const struct stat *then)
{
    struct stat now;
    return stat(path, &now) != 0 || now.st_size != then->st_size || now.st_ino != then->st_ino ||
           now.st_mtim.tv_sec != then->st_mtim.tv_sec ||
           now.st_mtim.tv_nsec != then->st_mtim.tv_nsec;
}
