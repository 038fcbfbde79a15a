#include "emit/qr.h"

#include <limits.h>
#include <qrencode.h>

bool qr_make(struct arena *arena, struct text text, struct qr *qr)
{
    bool made = false;
    QRcode *code = NULL;
    if (text.len == 0 || text.len > INT_MAX) {
        goto out;
    }
    code = QRcode_encodeData((int)text.len, (const unsigned char *)text.at, 0, QR_ECLEVEL_M);
    if (!code) {
        goto out;
    }
    size_t width = (size_t)code->width;
    bool *modules = ARENA_ARRAY(arena, width * width, bool);
    for (size_t i = 0; i < width * width; i++) {
        modules[i] = code->data[i] & 1; /* the lowest bit is the colour */
    }
    *qr = (struct qr){width, modules};
    made = true;
out:
    QRcode_free(code);
    return made;
}

const char *qr_library_version(void)
{
    return QRcode_APIVersionString();
}
