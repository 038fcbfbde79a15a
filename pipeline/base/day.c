#include "base/day.h"

struct date {
    long year;
    long month; /* 1 to 12 */
    long day;
};

static long number(struct text text, size_t from, size_t to)
{
    long value = 0;
    for (size_t i = from; i < to && i < text.len; i++) {
        value = value * 10 + (text.at[i] - '0');
    }
    return value;
}

static struct date date_of(struct text iso)
{
    return (struct date){number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, 10)};
}

static bool is_leap(long year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static long days_of_month(long year, long month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

static long days_before_year(long year)
{
    long past = year - 1;
    return past * 365 + past / 4 - past / 100 + past / 400;
}

static long count_of(struct date date)
{
    long days = days_before_year(date.year) - days_before_year(1970) + date.day - 1;
    for (long month = 1; month < date.month; month++) {
        days += days_of_month(date.year, month);
    }
    return days;
}

long day_count(struct text iso)
{
    return count_of(date_of(iso));
}

static struct date months_later(struct date date, int months)
{
    long month = date.month - 1 + months;
    date.year += month / 12;
    date.month = month % 12 + 1;
    long last = days_of_month(date.year, date.month);
    date.day = date.day > last ? last : date.day;
    return date;
}

struct text day_later(struct arena *arena, struct text iso, int months, int days)
{
    struct date date = months_later(date_of(iso), months);
    date.day += days;
    while (date.day > days_of_month(date.year, date.month)) {
        date.day -= days_of_month(date.year, date.month);
        date.year += date.month == 12;
        date.month = date.month % 12 + 1;
    }
    return text_format(arena, "%04ld-%02ld-%02ld", date.year, date.month, date.day);
}

int day_months(struct text from, struct text to)
{
    struct date a = date_of(from);
    struct date b = date_of(to);
    long months = (b.year - a.year) * 12 + b.month - a.month;
    bool begun = count_of(months_later(a, (int)months)) > count_of(b);
    return (int)(months - begun);
}
