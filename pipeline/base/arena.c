#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

enum { BLOCK_SIZE = 256 * 1024, KEPT_MOST = 64 * 1024 * 1024, KEPT_BLOCK_MOST = 1024 * 1024 };

struct arena_block {
    struct arena_block *older;
    size_t used;
    size_t size;
    alignas(max_align_t) unsigned char bytes[];
};

/* A spare block that is large enough, or NULL. */
static struct arena_block *block_reuse(struct arena *arena, size_t size)
{
    for (struct arena_block **at = &arena->spare; *at; at = &(*at)->older) {
        struct arena_block *block = *at;
        if (block->size >= size) {
            *at = block->older;
            return block;
        }
    }
    return NULL;
}

static struct arena_block *block_new(struct arena *arena, size_t size)
{
    size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    struct arena_block *block = NULL;
    if (room <= SIZE_MAX - sizeof *block) {
        block = calloc(1, sizeof *block + room);
    }
    if (!block) {
        arena->out_of_memory();
        abort(); /* out_of_memory returned, which its contract forbids */
    }
    block->size = room;
    return block;
}

static struct arena_block *block_add(struct arena *arena, size_t size)
{
    struct arena_block *block = block_reuse(arena, size);
    if (!block) {
        block = block_new(arena, size);
    }
    block->older = arena->newest;
    arena->newest = block;
    return block;
}

void *arena_take(struct arena *arena, size_t size)
{
    size_t unit = alignof(max_align_t);
    size_t need = size > SIZE_MAX - unit ? SIZE_MAX : (size + unit - 1) / unit * unit;
    struct arena_block *block = arena->newest;
    if (!block || need > block->size - block->used) {
        block = block_add(arena, need);
    }
    void *memory = block->bytes + block->used;
    block->used += need;
    return memory;
}

void *arena_take_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) {
        return arena_take(arena, SIZE_MAX);
    }
    return arena_take(arena, count * size);
}

void *arena_grow(struct arena *arena, void *old, size_t count, size_t size)
{
    /* Capacity is always a power of two, so it follows from the count alone. Most lists stay short:
     * marks of a cell, kids of a node. */
    enum { FEWEST = 2 };
    if (count && (count < FEWEST || (count & (count - 1)) != 0)) {
        return old;
    }
    size_t capacity = count ? count * 2 : FEWEST;
    void *grown = arena_take_array(arena, capacity, size);
    if (count) {
        memcpy(grown, old, count * size);
    }
    return grown;
}

void arena_reset(struct arena *arena)
{
    while (arena->newest) {
        struct arena_block *block = arena->newest;
        arena->newest = block->older;
        memset(block->bytes, 0, block->used);
        block->used = 0;
        block->older = arena->spare;
        arena->spare = block;
    }
}

void arena_keep_freed(void)
{
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, KEPT_MOST);
    mallopt(M_MMAP_THRESHOLD, KEPT_BLOCK_MOST);
#endif
}

static void free_blocks(struct arena_block **first)
{
    while (*first) {
        struct arena_block *block = *first;
        *first = block->older;
        free(block);
    }
}

void arena_close(struct arena *arena)
{
    free_blocks(&arena->newest);
    free_blocks(&arena->spare);
}
