import { describePair, nameOfPerson, type Programme } from '../programme/programme';
import type { ReferenceKind } from '../record/shape';
import { statusOf } from '../record/session';
import { valueSets } from '../record/valueSets';
import { builtInTemplate } from '../templates/library';
import type { Day } from '../time/days';
import { plainText } from '../words/plainText';
import type { Words } from '../words/words';

/** What an id stands for, in a few words: who, which goal and how far, which session. Empty when nobody knows. */
export function describeId(kind: ReferenceKind, id: string, owner: string | undefined, programme: Programme, words: Words, today: Day): string {
	switch (kind) {
		case 'person': {
			const person = programme.people.get(id);
			return plainText([person?.name ?? id, person?.role, person?.position].filter(part => part !== undefined).join(' · '));
		}
		case 'pair': {
			const pair = programme.pairs.get(id);
			return pair ? plainText(describePair(programme, pair.mentors ?? [], pair.mentees ?? [])) : '';
		}
		case 'goal': {
			const goal = programme.pairs.get(owner ?? '')?.goals?.find(g => g.id === id);
			const percent = goal?.updates?.at(-1)?.percent;
			return goal ? plainText([goal.text, percent === undefined ? undefined : `${String(percent)} %`].filter(part => part !== undefined).join(' · ')) : '';
		}
		case 'session': {
			const session = programme.sessionsById.get(id);
			return session ? plainText([words.day(session.date), session.title, words.status[statusOf(session, today)]].filter(part => part !== undefined).join(' · ')) : '';
		}
		case 'action': {
			const [sessionId = '', actionId = id] = id.includes('#') ? id.split('#') : [owner ?? '', id];
			const action = programme.sessionsById.get(sessionId)?.actions?.find(a => a.id === actionId);
			return action ? plainText([action.text, action.owner === undefined ? undefined : nameOfPerson(programme, action.owner), action.due === undefined ? undefined : words.day(action.due)].filter(part => part !== undefined).join(' · ')) : '';
		}
		case 'template':
			return builtInTemplate(id)?.name[words.language] ?? programme.templates.find(template => template.id === id)?.name ?? '';
		case 'cohort':
			return plainText(programme.file?.cohorts?.find(c => c.id === id)?.name ?? '');
		case 'competency':
			return plainText(programme.file?.competencies?.find(c => c.id === id)?.name ?? '');
		case 'value': {
			const values = programme.file?.values;
			return typeof values === 'string'
				? (Object.hasOwn(valueSets, values) ? valueSets[values] ?? [] : []).find(value => value.id === id)?.name[words.language] ?? ''
				: plainText(values?.find(value => value.id === id)?.name ?? '');
		}
	}
}
