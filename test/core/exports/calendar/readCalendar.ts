// Before `node-ical`, which sets a `Temporal` of its own for the whole process: this package would take it for the platform's.
import 'temporal-polyfill/fns/Instant';
import ICAL from 'ical.js';
import ical from 'node-ical';

/** What a calendar program makes of one event. */
export interface ReadEvent {
	readonly uid: string;
	/** An instant in UTC, or a day. */
	readonly start: string;
	/** 0 where nothing is said. */
	readonly minutes: number;
	readonly summary: string;
	readonly status: string;
}

/** An object for each calendar in a text, with the names of all its parts. */
export function componentsIn(text: string): readonly ICAL.Component[] {
	const parsed = ICAL.parse(text) as unknown[];
	return (Array.isArray(parsed[0]) ? parsed as unknown[][] : [parsed]).map(one => new ICAL.Component(one));
}

/** A calendar's parts by name, as they are nested, without what they say. */
export function structureOf(component: ICAL.Component): unknown {
	return [
		component.name,
		component.getAllProperties().map(property => [property.name, property.getFirstParameter('value')]),
		component.getAllSubcomponents().map(structureOf),
	];
}

/** Events as `ical.js` reads them. */
export function readByIcal(text: string): readonly ReadEvent[] {
	return componentsIn(text).flatMap(calendar => calendar.getAllSubcomponents('vevent')).map(event => {
		const value = (name: string): unknown => event.getFirstPropertyValue(name);
		const [start, end] = [value('dtstart'), value('dtend')];
		return {
			uid: String(value('uid')),
			start: String(start),
			minutes: start instanceof ICAL.Time && end instanceof ICAL.Time && !start.isDate ? end.subtractDate(start).toSeconds() / 60 : 0,
			summary: String(value('summary')),
			status: String(value('status')),
		};
	});
}

/** Events as `node-ical` reads them. */
export function readByNodeIcal(text: string): readonly ReadEvent[] {
	return Object.values(ical.sync.parseICS(text)).flatMap(event => {
		if (event?.type !== 'VEVENT') {
			return [];
		}
		const { start, end } = event;
		// A day is given as its midnight on this machine's clock.
		const day = [start.getFullYear(), start.getMonth() + 1, start.getDate()]
			.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
			.join('-');
		return [{
			uid: event.uid,
			start: event.datetype === 'date' ? day : start.toISOString().replace('.000', ''),
			minutes: event.datetype === 'date' || !end ? 0 : (end.getTime() - start.getTime()) / 60_000,
			summary: typeof event.summary === 'string' ? event.summary : '',
			status: String(event.status),
		}];
	});
}
