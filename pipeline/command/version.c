#include "command/version.h"

#include "base/sha256.h"
#include "base/utf8.h"
#include "emit/pdf/flow.h"
#include "emit/pdf/font.h"
#include "emit/pdf/pdf.h"
#include "emit/qr.h"
#include "emit/raster.h"
#include "emit/workbook/workbook.h"
#include "emit/zip.h"
#include "read/frontmatter.h"
#include "read/prose.h"
#include "read/table.h"

static const struct {
    const char *name;
    const char *(*version)(void);
} libraries[] = {
    {"HarfBuzz", fontset_library_version},
    {"libarchive", zip_library_version},
    {"libcsv", table_library_version},
    {"libdeflate", pdf_compressor_version},
    {"libharu", pdf_library_version},
    {"libpng", raster_library_version},
    {"libqrencode", qr_library_version},
    {"libunibreak, linebreak", flow_library_version},
    {"libxlsxwriter", workbook_library_version},
    {"libyaml", frontmatter_library_version},
    {"md4c", prose_library_version},
    {"Nettle", sha256_library_version},
    {"utf8proc", utf8_library_version},
};

struct text version_text(struct arena *arena)
{
    struct buffer out = {.arena = arena};
    buffer_format(&out, "careerguide %s\n", CAREERGUIDE_VERSION);
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
        buffer_format(&out, "%s %s\n", libraries[i].name, libraries[i].version());
    }
    return buffer_text(&out);
}
