import type { SessionStatus } from '../../record/sessionWords';
import { remembered } from '../../text/remembered';
import { type Day, weekdayOf } from '../../time/days';
import { count } from './count';

const shortWeekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const monthOf = (day: string): string => `${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

/** What a search finds in both languages, whatever the language of the interface: days, states, and what rows say of sessions. */
export const searchableWords = {
	/** `Fri 13 Aug 2021` */
	day: remembered((day: Day): string => {
		const [year = '', month = '', date = ''] = day.split('-');
		return `${shortWeekdays[weekdayOf(day)] ?? ''} ${String(Number(date))} ${shortMonths[Number(month) - 1] ?? ''} ${year}`;
	}),
	/** `2021-08` */
	month: monthOf,
	/** `Friday 13 August 2021` */
	longDay: remembered((day: Day): string => `${weekdays[weekdayOf(day)]
		?? ''} ${String(Number(day.slice(8)))} ${monthOf(day)}`),
	status: {
		'draft': 'draft', 'proposed': 'proposed', 'scheduled': 'scheduled', 'in-progress': 'in progress', 'done': 'done', 'cancelled': 'cancelled', 'no-show': 'no-show',
	} satisfies Record<SessionStatus, string>,
	needsLogging: 'needs logging',
	openActions: (open: number): string => count(open, 'open action', 'open actions'),
	overdue: (overdue: number): string => `${String(overdue)} overdue`,
	daysOverdue: (days: number): string => `${count(days, 'day', 'days')} overdue`,
	/** A pair that has not met for too long. */
	notMetFor: (days: number, isUrgent: boolean): string => `${isUrgent ? 'urgent: ' : ''}not met for ${count(days, 'day', 'days')}`,
	reflectionTitle: (title: string): string => `Reflection: ${title}`,
};
