import { some } from '../formats';
import { count } from './count';

export const calendarWords = {
	meeting: (kind: string, who: string): string => who === '' ? kind : `${kind}: ${who}`,
	/** The title of an event that is cancelled, or removed from calendars. */
	cancelled: (title: string): string => `Cancelled · ${title}`,
	removed: (title: string): string => `Removed · ${title}`,
	movedFrom: (when: string): string => `Moved from ${when}.`,
	assumedLength: 'Its length is assumed.',
	title: 'Export Calendar',
	removeTitle: 'Remove from Calendars',
	whose: 'Whose sessions?',
	everyone: 'Everyone',
	people: 'People',
	pairs: 'Pairs',
	/** How many sessions are in a calendar, and how many of those of earlier exports it cancels. */
	sessions: (n: number, cancelled: number): string => [
		...(n > 0 || cancelled === 0 ? [count(n, 'session', 'sessions')] : []), ...(cancelled > 0 ? [`${String(cancelled)} cancelled`] : []),
	].join(', '),
	files: 'Calendar',
	fileName: 'calendar',
	removeFile: 'remove-from-calendars',
	save: 'Export',
	removeSaved: (name: string): string => `${name} was saved. Import it into the same calendar: it removes the sessions that an earlier export put there.`,
	noId: (programme: string): string => `${programme} has no id, so calendars know its sessions by its name. Add an id before you change the name: the light bulb in programme.yaml offers it.`,
	saved: (name: string): string => `The calendar was saved as ${name}.`,
	open: 'Open',
	nothing: 'Nothing is planned from today on, so there is no calendar to export.',
	nothingOf: (pair: string): string => `Nothing is planned from today on for ${pair}, so there is no calendar to export.`,
	nothingToRemove: 'No session is on a day from today on, so there is nothing to remove from calendars.',
	cli: {
		nothingToRemove: 'No session is on a day from today on, so the calendar is empty.',
		nothing: 'Nothing is planned from today on, so the calendar is empty.',
		noPair: (
			pair: string, known: readonly string[],
		): string => `There is no pair “${pair}”. ${known.length === 0 ? 'No pair has been set up.' : `Available: ${some(known)}.`}`,
		noPerson: (
			person: string, known: readonly string[],
		): string => `There is nobody called “${person}”. ${known.length === 0
			? 'The files name no people.'
			: `Available: ${some(known)}.`}`,
		severalPeople: (
			person: string, ids: readonly string[],
		): string => `Several people are called “${person}”. Write the id of the one you mean: ${some(ids)}.`,
		incomplete: (files: number): string => `${files === 1
			? '1 file or folder'
			: `${String(files)} files and folders`} could not be read, so sessions may be missing. “mentor-notes check” says why.`,
	},
};
