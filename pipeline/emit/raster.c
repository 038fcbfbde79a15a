#include "emit/raster.h"

#include <png.h>

bool raster_of_png(struct arena *arena, struct text png, struct raster *raster, struct text *fault)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    const png_color white = {255, 255, 255};
    bool read = false;
    if (!png_image_begin_read_from_memory(&image, png.at, png.len)) {
        goto out;
    }
    image.format = PNG_FORMAT_RGB;
    size_t size = PNG_IMAGE_SIZE(image);
    char *pixels = arena_take(arena, size);
    if (!png_image_finish_read(&image, &white, pixels, 0, NULL)) {
        goto out;
    }
    *raster = (struct raster){image.width, image.height, {pixels, size}};
    read = true;
out:
    if (!read) {
        *fault = text_copy(arena, text_of(image.message));
    }
    png_image_free(&image);
    return read;
}

const char *raster_library_version(void)
{
    return png_get_libpng_ver(NULL);
}
