"""Reads calendars as other programs do: a JSON array of texts comes in, and what each says goes out.

Times are worked out twice: by the VTIMEZONE of the text alone, and by the tz database.
"""

import datetime
import json
import sys
import zoneinfo

import icalendar
import recurring_ical_events


def by_own_rules(calendar, component, name):
    prop = component[name]
    if not isinstance(prop.dt, datetime.datetime):
        return prop.dt.isoformat()
    zone = prop.params.get("TZID")
    if zone is None:
        return prop.dt.astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    (rules,) = [part for part in calendar.walk("VTIMEZONE") if part["TZID"] == zone]
    local = prop.dt.replace(tzinfo=None)
    changes = []
    for part in rules.subcomponents:
        onset = part["DTSTART"].dt - part["TZOFFSETFROM"].td
        changes.append((onset, part["TZOFFSETTO"].td, part["TZOFFSETFROM"].td))
    changes.sort()
    # The last change whose onset, on the clocks before it, is not after this time.
    offset = [after for onset, after, before in changes if onset + before <= local][-1]
    first = [before for onset, after, before in changes if local - before < onset <= local - after]
    offset = first[0] if first else offset
    return (local - offset).strftime("%Y%m%dT%H%M%SZ")


def by_database(prop):
    if not isinstance(prop.dt, datetime.datetime):
        return prop.dt.isoformat()
    zone = prop.params.get("TZID")
    moment = prop.dt if zone is None else prop.dt.replace(tzinfo=zoneinfo.ZoneInfo(zone))
    return moment.astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def person(prop):
    return {"address": str(prop), "name": str(prop.params.get("CN", "")), "answer": str(prop.params.get("PARTSTAT", "")), "asked": str(prop.params.get("RSVP", ""))}


def people(event, name):
    found = event.get(name, [])
    return [person(one) for one in (found if isinstance(found, list) else [found])]


def read(text):
    calendar = icalendar.Calendar.from_ical(text.encode())
    errors = [f"{part.name}: {error}" for part in calendar.walk() for error in part.errors]
    # Our rules alone decide: what the package knows of zones by itself must not hide a fault in them.
    zones = {str(part["TZID"]): part.to_tz(lookup_tzid=False) for part in calendar.walk("VTIMEZONE")}
    events = []
    for event in calendar.walk("VEVENT"):
        own = by_own_rules(calendar, event, "DTSTART")
        start = event["DTSTART"]
        if "TZID" in start.params:
            theirs = start.dt.replace(tzinfo=zones[start.params["TZID"]]).astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
            if theirs != own:
                errors.append(f"the package reads {theirs}, the rules say {own}")
        end = event.get("DTEND")
        events.append({
            "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]), "start": own, "startByDatabase": by_database(start),
            "end": by_own_rules(calendar, event, "DTEND") if end is not None else "", "endByDatabase": by_database(end) if end is not None else "",
            "summary": str(event["SUMMARY"]), "details": str(event.get("DESCRIPTION", "")), "location": str(event.get("LOCATION", "")),
            "comment": str(event.get("COMMENT", "")), "link": str(event.get("URL", "")), "status": str(event.get("STATUS", "")),
            "properties": sorted(event.keys()), "organizers": people(event, "ORGANIZER"), "attendees": people(event, "ATTENDEE"),
        })
    moments = recurring_ical_events.of(calendar).all() if calendar.walk("VEVENT") else []
    return {
        "errors": errors, "missing": sorted(calendar.get_missing_tzids()), "method": str(calendar.get("METHOD", "")), "name": str(calendar.get("NAME", "")),
        "zones": sorted(zones), "observances": [len(part.subcomponents) for part in calendar.walk("VTIMEZONE")], "occurrences": len(list(moments)),
        "events": events,
    }


json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
