#include "command/memory.h"

#include "command/run.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __has_feature
#define HAS_FEATURE(name) __has_feature(name)
#else
#define HAS_FEATURE(name) 0
#endif

/* The thread sanitizer wants memory before it can be asked: there libraries get their NULL. */
#if !defined __GLIBC__ || defined __SANITIZE_THREAD__ || HAS_FEATURE(thread_sanitizer)
#define STANDS_BEFORE_LIBRARIES 0
#else
#define STANDS_BEFORE_LIBRARIES 1
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

#if HAS_FEATURE(address_sanitizer)
/* clang's sanitizer is part of the program, so that it does not come behind it. No header has these
 * names. */
void *__interceptor_malloc(size_t size);
void *__interceptor_calloc(size_t count, size_t size);
void *__interceptor_realloc(void *old, size_t size);
#define FIND_NEXT(name, next) (*(next) = __interceptor_##name)
#else
/* Sets the pointer to the function of that name in whatever comes behind this program: the C
 * library, a sanitizer, or an allocator that somebody preloads, whose `free` it must go with. It is
 * here and shared with nobody: it runs before a sanitizer is ready. */
static void find_next(const char *name, void *function, size_t size)
{
    void *next = dlsym(RTLD_NEXT, name);
    memcpy(function, &next, size); /* C has no cast from an object's address to a function's */
}
#define FIND_NEXT(name, next) find_next(#name, next, sizeof *(next))
#endif

void *(malloc)(size_t size)
{
    static void *(*_Atomic known)(size_t);
    void *(*next)(size_t) = known;
    if (!next) {
        FIND_NEXT(malloc, &next);
        known = next;
    }
    void *memory = next(size);
    if (!memory) {
        refuse();
    }
    return memory;
}

void *(calloc)(size_t count, size_t size)
{
    static void *(*_Atomic known)(size_t, size_t);
    void *(*next)(size_t, size_t) = known;
    if (!next) {
        FIND_NEXT(calloc, &next);
        known = next;
    }
    void *memory = next(count, size);
    if (!memory) {
        refuse();
    }
    return memory;
}

void *(realloc)(void *old, size_t size)
{
    static void *(*_Atomic known)(void *, size_t);
    void *(*next)(void *, size_t) = known;
    if (!next) {
        FIND_NEXT(realloc, &next);
        known = next;
    }
    void *memory = next(old, size);
    if (!memory && (size || !old)) { /* of no bytes: it was freed */
        refuse();
    }
    return memory;
}
#endif
