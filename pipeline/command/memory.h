/* memory: whoever asks for memory in this process gets it, or the process ends.
 *
 * A program's own symbols come before a shared library's, so that malloc, calloc and realloc of
 * memory.c are those that every library calls. They pass on to the C library, and where the machine
 * refuses they do not return: some libraries crash on a NULL, some go on and print another page. It
 * is linked into the program alone, not into what tests link. */
#ifndef CAREERGUIDE_MEMORY_H
#define CAREERGUIDE_MEMORY_H

/* What ends the process from now on, in whichever thread; it must not return, nor take memory. */
void memory_on_refusal(void (*end)(void));

#endif
