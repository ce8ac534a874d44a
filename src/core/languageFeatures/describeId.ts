import { actionAt } from '../programme/carriedOver';
import { goalProgress } from '../programme/goalProgress';
import { describePair, nameOfPerson, type Programme } from '../programme/programme';
import type { ReferenceKind } from '../record/shape';
import { isOpen, isOverdue, statusOf, type Session } from '../record/session';
import type { Action } from '../record/sessionShape';
import { valueSets } from '../record/valueSets';
import { findTemplate, nameOfTemplate } from '../programme/namedTemplates';
import { daysBetween, type Day } from '../time/days';
import { normalForm } from '../text/normalForm';
import { plainText } from '../text/plainText';
import type { Words } from '../words/words';

/** Returns a role that our commands write in the displayed language; any other as it is written. */
export function roleInWords(role: string, words: Words): string {
	const known: Readonly<Record<string, string>> = words.finding.ask.person.roles;
	const key = normalForm(role);
	return Object.hasOwn(known, key) ? (known[key] ?? role).toLowerCase() : role;
}

/** Describes an id's target briefly: name and role, goal and progress, session and status. Empty when the target is unknown. */
export function describeId(
	kind: ReferenceKind, id: string, owner: string | undefined, programme: Programme, words: Words, today: Day,
): string {
	switch (kind) {
		case 'person': {
			const person = programme.people.get(id);
			return plainText([person?.name ?? id, person?.role === undefined ? undefined : roleInWords(person.role, words), person?.position].filter(part => part !== undefined).join(' · '));
		}
		case 'pair': {
			const pair = programme.pairs.get(id);
			return pair ? plainText(describePair(programme, pair.mentors ?? [], pair.mentees ?? [])) : '';
		}
		case 'goal': {
			const goal = programme.pairs.get(owner ?? '')?.goals?.find(g => g.id === id);
			const progress = goal && goalProgress(goal);
			return progress
				? plainText([goal.text, progress.last && words.actions.goals.measure(progress)]
					.filter(part => part !== undefined)
					.join(' · '))
				: '';
		}
		case 'session': {
			const session = programme.sessionsById.get(id);
			return session
				? plainText([words.day(session.date), session.title, words.status[statusOf(session, today)]]
					.filter(part => part !== undefined)
					.join(' · '))
				: '';
		}
		case 'action': {
			const found = actionAt(id.includes('#') ? id : `${owner ?? ''}#${id}`, programme);
			return found
				? plainText(
					[
						found.action.text,
						found.action.owner === undefined ? undefined : nameOfPerson(programme, found.action.owner),
						...describeState(found.action, found.session, words, today),
					]
						.filter(part => part !== undefined && part !== '')
						.join(' · '),
					400,
				)
				: '';
		}
		case 'template': {
			const template = findTemplate(id, programme);
			return template ? plainText(nameOfTemplate(template, words.language)) : '';
		}
		case 'cohort':
			return plainText(programme.file?.cohorts?.find(c => c.id === id)?.name ?? '');
		case 'competency':
			return plainText(programme.file?.competencies?.find(c => c.id === id)?.name ?? '');
		case 'value': {
			const values = programme.file?.values;
			return typeof values === 'string'
				? (Object.hasOwn(valueSets, values) ? valueSets[values] ?? [] : []).find(value => value.id === id)?.name[words.language]
					?? ''
				: plainText(values?.find(value => value.id === id)?.name ?? '');
		}
	}
}

/** Returns an open action's age and due date, or the outcome of a closed one. */
function describeState(action: Action, session: Session, words: Words, today: Day): readonly string[] {
	const { logging } = words;
	if (!isOpen(action)) {
		return [
			action.state === 'dropped'
				? logging.dropped
				: action.done_on === undefined
					? logging.done
					: logging.doneOn(words.day(action.done_on)),
		];
	}
	const age = daysBetween(session.date, today);
	return [
		// An action of a future session has no age.
		...(age < 0 ? [] : [logging.openFor(age)]),
		...(action.due === undefined
			? []
			: [
				logging.due(words.day(action.due)),
				...(isOverdue(action, today) ? [logging.overdueBy(daysBetween(action.due, today))] : []),
			]),
	];
}
