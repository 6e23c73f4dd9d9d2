export { defineZoneTable, type ZoneTable, type ZoneTableDocument, type ZoneTransition } from '../kernel/zone.js';
export { presentName } from './place-name.js';
export { zoneTable } from './zone-table.js';
