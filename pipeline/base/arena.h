/* arena: the only allocator of the program.
 *
 * Everything that the model points to lives in one arena a run and goes when the arena goes; nobody
 * else frees. Any module may use it. When memory runs out the arena calls `out_of_memory`, which
 * must not return: only command/ decides how a run ends, so only command/ supplies it. */
#ifndef CAREERGUIDE_ARENA_H
#define CAREERGUIDE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *newest;
    struct arena_block *spare;   /* blocks that a reset has emptied */
    void (*out_of_memory)(void); /* must not return */
};

/* Memory of `size` bytes, zeroed and aligned for any object; never NULL. */
void *arena_take(struct arena *arena, size_t size);

/* As arena_take for an array; a product that does not fit a size_t counts as out of memory. */
void *arena_take_array(struct arena *arena, size_t count, size_t size);

/* `old` grown from `count` to hold `count + 1` items of `size` bytes; capacity doubles, so that
 * appending one by one stays linear. The caller keeps `count`; `old` may be NULL where it is 0. */
void *arena_grow(struct arena *arena, void *old, size_t count, size_t size);

/* Forgets everything that was taken, and keeps the memory for what comes next: whoever makes
 * hundreds of documents one after the other spares the machine its coming and going. */
void arena_reset(struct arena *arena);

/* Memory that a library frees stays with the process from now on, up to 64 MB, where the C library
 * can be told so: libxlsxwriter takes and frees some MB for every workbook, and giving them back to
 * the machine each time costs a fifth of the time. Call it once, before there are threads. */
void arena_keep_freed(void);

/* Frees every block; the arena may be used again. */
void arena_close(struct arena *arena);

#define ARENA_NEW(arena, type) ((type *)arena_take((arena), sizeof(type)))
#define ARENA_ARRAY(arena, count, type) ((type *)arena_take_array((arena), (count), sizeof(type)))

#endif
