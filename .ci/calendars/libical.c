/* What libical reads in each file: errors, broken restrictions (RFC 5545 and 5546), zones without a description, and every event. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int first;

static void text(const char *value)
{
    putchar('"');
    for (; value && *value; value++) {
        if (*value == '"' || *value == '\\')
            printf("\\%c", *value);
        else if ((unsigned char)*value < 0x20)
            printf("\\u%04x", *value);
        else
            putchar(*value);
    }
    putchar('"');
}

static void finding(const char *what)
{
    if (!first)
        putchar(',');
    first = 0;
    text(what);
}

static void errors(icalcomponent *component)
{
    icalproperty *property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
        if (icalproperty_isa(property) == ICAL_XLICERROR_PROPERTY)
            finding(icalproperty_get_xlicerror(property));
    }
    icalcomponent *part = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; part; part = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        errors(part);
}

static void zones(icalcomponent *calendar, icalcomponent *event)
{
    icalproperty *property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)) {
        icalparameter *zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        if (zone && !icalcomponent_get_timezone(calendar, icalparameter_get_tzid(zone)))
            finding("a time zone without its VTIMEZONE");
    }
    property = icalcomponent_get_first_property(event, ICAL_DTSTAMP_PROPERTY);
    if (property && !icaltime_is_utc(icalproperty_get_dtstamp(property)))
        finding("DTSTAMP is not in UTC");
}

static long seconds(struct icaltimetype time)
{
    return (long)icaltime_as_timet_with_zone(time, time.zone ? time.zone : icaltimezone_get_utc_timezone());
}

static char *whole(const char *name)
{
    FILE *file = fopen(name, "rb");
    if (!file)
        return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *content = calloc((size_t)size + 1, 1);
    if (fread(content, 1, (size_t)size, file) != (size_t)size)
        exit(3);
    fclose(file);
    return content;
}

int main(int count, char **names)
{
    for (int index = 1; index < count; index++) {
        char *content = whole(names[index]);
        icalcomponent *calendar = content ? icalparser_parse_string(content) : NULL;
        printf("{\"file\":");
        text(names[index]);
        printf(",\"findings\":[");
        first = 1;
        if (calendar) {
            icalrestriction_check(calendar);
            errors(calendar);
            icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
            for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
                zones(calendar, event);
        } else {
            finding("no calendar");
        }
        printf("],\"events\":[");
        icalcomponent *event = calendar ? icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT) : NULL;
        for (int number = 0; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
            const char *uid = icalcomponent_get_uid(event);
            printf("%s{\"uid\":", number++ ? "," : "");
            text(uid ? uid : "");
            printf(",\"from\":%ld,\"to\":%ld", seconds(icalcomponent_get_dtstart(event)), seconds(icalcomponent_get_dtend(event)));
            printf(",\"texts\":[");
            text(icalcomponent_get_summary(event));
            putchar(',');
            text(icalcomponent_get_description(event));
            putchar(',');
            text(icalcomponent_get_location(event));
            icalproperty *url = icalcomponent_get_first_property(event, ICAL_URL_PROPERTY);
            putchar(',');
            text(url ? icalproperty_get_url(url) : "");
            printf("],\"alarms\":%d", icalcomponent_count_components(event, ICAL_VALARM_COMPONENT));
            printf(",\"sequence\":%d,\"cancelled\":%s}", icalcomponent_get_sequence(event),
                   icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED ? "true" : "false");
        }
        printf("]}\n");
        if (calendar)
            icalcomponent_free(calendar);
        free(content);
    }
    return 0;
}
