#include "command/memory.h"

#include "command/run.h"

#include <stdlib.h>
#include <unistd.h>

#ifdef __has_feature
#define HAS_FEATURE(name) __has_feature(name)
#else
#define HAS_FEATURE(name) 0
#endif

/* The memory is the C library's, or the address sanitizer's in its place; neither has a header for
 * these names. The thread sanitizer wants memory before it can be asked: there libraries get their
 * NULL. */
#if !defined __GLIBC__ || defined __SANITIZE_THREAD__ || HAS_FEATURE(thread_sanitizer)
#define STANDS_BEFORE_LIBRARIES 0
#else
#define STANDS_BEFORE_LIBRARIES 1
#if defined __SANITIZE_ADDRESS__ || HAS_FEATURE(address_sanitizer)
#define SYSTEM(name) __interceptor_##name
#else
#define SYSTEM(name) __libc_##name
#endif
void *SYSTEM(malloc)(size_t size);
void *SYSTEM(calloc)(size_t count, size_t size);
void *SYSTEM(realloc)(void *old, size_t size);
#endif

static void (*end_process)(void);

void memory_on_refusal(void (*end)(void))
{
    end_process = end;
}

#if STANDS_BEFORE_LIBRARIES
/* Before main there is nobody to say more, and nothing to tidy. */
__attribute__((cold, noinline)) _Noreturn static void refuse(void)
{
    static const char message[] = "careerguide: error: out of memory\n";
    if (end_process) {
        end_process();
    }
    if (write(STDERR_FILENO, message, sizeof message - 1) < 0) {
        _exit(STATUS_MACHINE);
    }
    _exit(STATUS_MACHINE);
}

void *(malloc)(size_t size)
{
    void *memory = SYSTEM(malloc)(size);
    if (!memory) {
        refuse();
    }
    return memory;
}

void *(calloc)(size_t count, size_t size)
{
    void *memory = SYSTEM(calloc)(count, size);
    if (!memory) {
        refuse();
    }
    return memory;
}

void *(realloc)(void *old, size_t size)
{
    void *memory = SYSTEM(realloc)(old, size);
    if (!memory && (size || !old)) { /* of no bytes: it was freed */
        refuse();
    }
    return memory;
}
#endif
