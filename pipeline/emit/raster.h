/* raster: a picture of pixels, as a logo is. */
#ifndef CAREERGUIDE_RASTER_H
#define CAREERGUIDE_RASTER_H

#include "base/text.h"

struct raster {
    size_t width, height;
    struct text pixels; /* red, green and blue of each pixel, row after row from the top */
};

/* Decodes a PNG file; what is transparent lies on white. False where the bytes are damaged: then
 * `*fault` says how. The caller has checked what size the picture claims to have. */
bool raster_of_png(struct arena *arena, struct text png, struct raster *raster, struct text *fault);

/* The version of libpng, as '1.2.3'. */
const char *raster_library_version(void);

#endif
