#include "emit/pdf/style.h"

#define SHARED_COLORS                                                                              \
    {                                                                                              \
        [INK_TEXT] = {31, 41, 51}, [INK_ACCENT] = {11, 83, 96}, [INK_MUTED] = {82, 96, 109},       \
        [INK_LINK] = {9, 95, 140}, [INK_LINE] = {200, 208, 214}, [INK_TINT] = {234, 243, 244},     \
        [INK_PAPER] = {255, 255, 255},                                                             \
    }

/* Everything but the paper is shared. Leading is a multiple of 2.25 points, most spaces are, so
 * that the lines of a page stand on one grid wherever body text runs. Contrast on white: text 14.8,
 * accent 8.6, muted 6.5, link 6.7. */
#define SHARED_STYLE                                                                               \
    .left = 49.5, .right = 49.5, .top = 38.25, .bottom = 47.25, .footer_rise = 24.75,              \
    .mark_size = 0.68, .mark_rise = 0.34, .list_indent = 15, .item_gap = 1.125, .cell_side = 6,    \
    .cell_top = 1.125, .fact_top = 1.125, .hairline = 0.5, .rule = 1.25, .smallest = 7.5,          \
    .colors = SHARED_COLORS,                                                                       \
    .text = {                                                                                      \
        [TEXT_EYEBROW] = {FACE_BOLD, 8.5, 11.25, 0, 4.5, INK_ACCENT},                              \
        [TEXT_TITLE] = {FACE_BOLD, 22.5, 27, 0, 2.25, INK_ACCENT},                                 \
        [TEXT_SUBTITLE] = {FACE_REGULAR, 11, 13.5, 0, 4.5, INK_MUTED},                             \
        [TEXT_COVER_LINE] = {FACE_REGULAR, 8.5, 11.25, 0, 2.25, INK_TEXT},                         \
        [TEXT_HEADING_2] = {FACE_BOLD, 14, 18, 9, 2.25, INK_ACCENT},                               \
        [TEXT_HEADING_3] = {FACE_BOLD, 10.5, 13.5, 4.5, 2.25, INK_TEXT},                           \
        [TEXT_HEADING_4] = {FACE_BOLD_ITALIC, 10, 13.5, 9, 2.25, INK_TEXT},                        \
        [TEXT_BODY] = {FACE_REGULAR, 10, 13.5, 0, 3.375, INK_TEXT},                                \
        [TEXT_LEAD] = {FACE_REGULAR, 10.5, 13.5, 0, 4.5, INK_MUTED},                               \
        [TEXT_SMALL] = {FACE_REGULAR, 7.75, 9, 0, 2.25, INK_TEXT},                                 \
        [TEXT_CAPTION] = {FACE_REGULAR, 8.5, 11.25, 2.25, 4.5, INK_MUTED},                         \
        [TEXT_TABLE_HEAD] = {FACE_BOLD, 8.5, 11.25, 0, 0, INK_ACCENT},                             \
        [TEXT_TABLE] = {FACE_REGULAR, 9, 11.25, 0, 0, INK_TEXT},                                   \
        [TEXT_TABLE_ASIDE] = {FACE_REGULAR, 8, 11.25, 0, 0, INK_MUTED},                            \
        [TEXT_FOOTER] = {FACE_REGULAR, 8, 9, 0, 0, INK_MUTED},                                     \
    }

const struct style style_letter = {
    .name = "letter", .paper_width = 612, .paper_height = 792, SHARED_STYLE};

const struct style style_a4 = {
    .name = "a4", .paper_width = 595.28, .paper_height = 841.89, SHARED_STYLE};

/* One sheet for the rack: everything a step smaller, nothing below 7.5 points. */
const struct style style_handout =
    {
        .name = "handout",
        .paper_width = 612,
        .paper_height = 792,
        .left = 50,
        .right = 50,
        .top = 40,
        .bottom = 46,
        .footer_rise = 25,
        .mark_size = 0.7,
        .mark_rise = 0.34,
        .list_indent = 13,
        .item_gap = 1.5,
        .cell_side = 5,
        .cell_top = 2,
        .fact_top = 2,
        .hairline = 0.5,
        .rule = 1,
        .smallest = 7.5,
        .colors = SHARED_COLORS,
        .text =
            {
                [TEXT_EYEBROW] = {FACE_BOLD, 8, 10.5, 0, 3, INK_ACCENT},
                [TEXT_TITLE] = {FACE_BOLD, 23, 27, 0, 3, INK_ACCENT},
                [TEXT_SUBTITLE] = {FACE_REGULAR, 10, 13, 0, 5, INK_MUTED},
                [TEXT_COVER_LINE] = {FACE_REGULAR, 8, 10.5, 0, 1.5, INK_TEXT},
                [TEXT_HEADING_2] = {FACE_BOLD, 12.5, 15, 12, 4, INK_ACCENT},
                [TEXT_HEADING_3] = {FACE_BOLD, 10, 13, 8, 2, INK_TEXT},
                [TEXT_HEADING_4] = {FACE_BOLD_ITALIC, 9.5, 13, 7, 2, INK_TEXT},
                [TEXT_BODY] = {FACE_REGULAR, 9, 11.75, 0, 4, INK_TEXT},
                [TEXT_LEAD] = {FACE_REGULAR, 10, 13.5, 0, 6, INK_MUTED},
                [TEXT_SMALL] = {FACE_REGULAR, 7.5, 9.75, 0, 3, INK_TEXT},
                [TEXT_CAPTION] = {FACE_REGULAR, 8, 10.5, 3, 3, INK_MUTED},
                [TEXT_TABLE_HEAD] = {FACE_BOLD, 8.25, 11, 0, 0, INK_ACCENT},
                [TEXT_TABLE] = {FACE_REGULAR, 8.5, 11, 0, 0, INK_TEXT},
                [TEXT_TABLE_ASIDE] = {FACE_REGULAR, 7.75, 10.5, 0, 0, INK_MUTED},
                [TEXT_FOOTER] = {FACE_REGULAR, 7.5, 9.5, 0, 0, INK_MUTED},
            },
};

const struct style style_large_print =
    {
        .name = "large-print",
        .paper_width = 612,
        .paper_height = 792,
        .left = 60,
        .right = 60,
        .top = 54,
        .bottom = 96,
        .footer_rise = 54,
        .mark_size = 1,
        .mark_rise = 0.25,
        .list_indent = 26,
        .item_gap = 10,
        .cell_side = 8,
        .cell_top = 6,
        .fact_top = 6,
        .hairline = 1,
        .rule = 2,
        .smallest = 18,
        .upright = true,
        .colors = {[INK_TEXT] = {16, 22, 28},
                   [INK_ACCENT] = {8, 66, 77},
                   [INK_MUTED] = {48, 58, 68},
                   [INK_LINK] = {7, 76, 112},
                   [INK_LINE] = {140, 150, 158},
                   [INK_TINT] = {234, 243, 244},
                   [INK_PAPER] = {255, 255, 255}},
        .text =
            {
                [TEXT_EYEBROW] = {FACE_BOLD, 18, 24, 0, 8, INK_ACCENT},
                [TEXT_TITLE] = {FACE_BOLD, 34, 41, 0, 10, INK_ACCENT},
                [TEXT_SUBTITLE] = {FACE_REGULAR, 20, 28, 0, 16, INK_MUTED},
                [TEXT_COVER_LINE] = {FACE_REGULAR, 18, 26, 0, 6, INK_TEXT},
                [TEXT_HEADING_2] = {FACE_BOLD, 28, 35, 36, 10, INK_ACCENT},
                [TEXT_HEADING_3] = {FACE_BOLD, 22, 29, 24, 8, INK_TEXT},
                [TEXT_HEADING_4] = {FACE_BOLD, 20, 28, 20, 6, INK_TEXT},
                [TEXT_BODY] = {FACE_REGULAR, 18, 27, 0, 14, INK_TEXT},
                [TEXT_LEAD] = {FACE_REGULAR, 20, 29, 0, 16, INK_MUTED},
                [TEXT_SMALL] = {FACE_REGULAR, 18, 26, 0, 12, INK_TEXT},
                [TEXT_CAPTION] = {FACE_REGULAR, 18, 26, 12, 8, INK_MUTED},
                [TEXT_TABLE_HEAD] = {FACE_BOLD, 18, 26, 0, 0, INK_ACCENT},
                [TEXT_TABLE] = {FACE_REGULAR, 18, 26, 0, 0, INK_TEXT},
                [TEXT_TABLE_ASIDE] = {FACE_REGULAR, 18, 26, 0, 0, INK_MUTED},
                [TEXT_FOOTER] = {FACE_REGULAR, 18, 24, 0, 0, INK_MUTED},
            },
};
