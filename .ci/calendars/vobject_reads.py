"""What vobject reads in each file: errors, what it does not hold for valid, and every event, by the zones that the file describes."""
import json
import sys

import vobject
from dateutil import tz


TEXTS = ("summary", "description", "location", "url")


def seconds(value):
    if value.tzinfo is None:
        raise ValueError("a time without a zone")
    return int(value.timestamp())


for path in sys.argv[1:]:
    findings, events = [], []
    # Zones of an earlier file are not those of this one.
    vars(vobject.icalendar)["__tzidMap"].clear()
    vobject.icalendar.registerTzid("UTC", tz.tzutc())
    try:
        with open(path, encoding="utf-8", newline="") as file:
            calendars = list(vobject.readComponents(file.read(), validate=True))
        for calendar in calendars:
            calendar.validate(raiseException=True)
            for event in calendar.contents.get("vevent", []):
                events.append({
                    "uid": event.uid.value,
                    "from": seconds(event.dtstart.value),
                    "to": seconds(event.dtend.value),
                    "texts": [getattr(event, name).value for name in TEXTS if name in event.contents],
                    "alarms": len(event.contents.get("valarm", [])),
                    "sequence": int(event.sequence.value),
                    "cancelled": "status" in event.contents and event.status.value == "CANCELLED",
                })
    except Exception as problem:
        findings.append(f"{type(problem).__name__}: {problem}")
    print(json.dumps({"file": path, "findings": findings, "events": events}))
