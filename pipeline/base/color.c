#include "base/color.h"

#include <math.h>

static int digit_of(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

bool color_parse(struct text text, struct color *color)
{
    unsigned char channels[3];
    if (text.len != 7 || text.at[0] != '#') {
        return false;
    }
    for (size_t i = 0; i < 3; i++) {
        int high = digit_of(text.at[1 + 2 * i]);
        int low = digit_of(text.at[2 + 2 * i]);
        if (high < 0 || low < 0) {
            return false;
        }
        channels[i] = (unsigned char)(high * 16 + low);
    }
    *color = (struct color){channels[0], channels[1], channels[2]};
    return true;
}

static double linear(unsigned char channel)
{
    double share = channel / 255.0;
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double luminance(struct color color)
{
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double color_contrast(struct color one, struct color other)
{
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}
