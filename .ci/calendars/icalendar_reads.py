"""What python-icalendar reads in each file: errors, properties that are missing or come twice, and every event."""
import json
import sys

from icalendar import Calendar
from icalendar.timezone_cache import _timezone_cache


def seconds(event, name):
    value = event.decoded(name)
    if value.tzinfo is None:
        raise ValueError(f"{name} has no time zone")
    return int(value.timestamp())


def look(component, findings):
    for name, message in getattr(component, "errors", []):
        findings.append(f"{component.name} {name}: {message}")
    for name in component.required:
        if name not in component:
            findings.append(f"{component.name} without {name}")
    for name in component.singletons:
        if isinstance(component.get(name), list):
            findings.append(f"{component.name} with {name} twice")
    for each in component.subcomponents:
        look(each, findings)


for path in sys.argv[1:]:
    findings, events = [], []
    # Zones of an earlier file are not those of this one.
    _timezone_cache.clear()
    try:
        with open(path, "rb") as file:
            calendar = Calendar.from_ical(file.read())
        look(calendar, findings)
        for event in calendar.walk("VEVENT"):
            events.append({
                "uid": str(event.get("UID", "")),
                "from": seconds(event, "DTSTART"),
                "to": seconds(event, "DTEND"),
                "texts": [str(event.get(name, "")) for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "URL")],
                "alarms": len(event.walk("VALARM")),
                "sequence": int(event.get("SEQUENCE", 0)),
                "cancelled": event.get("STATUS") == "CANCELLED",
            })
    except Exception as problem:
        findings.append(f"{type(problem).__name__}: {problem}")
    print(json.dumps({"file": path, "findings": findings, "events": events}))
