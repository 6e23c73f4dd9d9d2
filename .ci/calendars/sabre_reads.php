<?php

// What sabre/vobject reads in each file: what validate() says, and every event.
require_once 'Sabre/VObject/autoload.php';

function seconds($property)
{
    return $property->getDateTime()->getTimestamp();
}

foreach (array_slice($argv, 1) as $path) {
    $findings = [];
    $events = [];
    try {
        $calendar = Sabre\VObject\Reader::read(file_get_contents($path));
        foreach ($calendar->validate() as $warning) {
            $findings[] = $warning['message'];
        }
        foreach ($calendar->select('VEVENT') as $event) {
            $events[] = [
                'uid' => (string) $event->UID,
                'from' => seconds($event->DTSTART),
                'to' => seconds($event->DTEND),
                'texts' => array_map('strval', [$event->SUMMARY, $event->DESCRIPTION, $event->LOCATION, $event->URL]),
                'alarms' => count($event->select('VALARM')),
                'sequence' => (int) (string) $event->SEQUENCE,
                'cancelled' => (string) $event->STATUS === 'CANCELLED',
            ];
        }
    } catch (Exception $problem) {
        $findings[] = get_class($problem) . ': ' . $problem->getMessage();
    }
    echo json_encode(['file' => $path, 'findings' => $findings, 'events' => $events]), "\n";
}
