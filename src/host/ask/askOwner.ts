import { ownerFrom } from '../../core/programme/openActions';
import { menteesOf, mentorsOf, type Programme } from '../../core/programme/programme';
import type { Session } from '../../core/record/session';
import { plainLabel } from '../../core/text/plainText';
import type { LanguageChoice } from '../platform/language';
import { askChoice, askText, back, type Choice, type Progress } from './ask';

interface OwnerQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** Whether nobody may own it yet. */
	readonly mayBeNobody?: boolean;
	/** The owner until now, who is not offered again. */
	readonly except?: string;
}

/** The answer that nobody owns it yet. */
export const nobody = Symbol('nobody');
const typed = Symbol('typed');

/** Asks who owns an action of a session: its mentees first, then its mentors, then everyone else. Gives a person's id where there is one, else a name. */
export async function askOwner({ words }: LanguageChoice, programme: Programme, session: Session, { mayBeNobody = false, except, ...question }: OwnerQuestion): Promise<string | typeof nobody | typeof back | undefined> {
	const written = [...menteesOf(programme, session), ...mentorsOf(programme, session), ...[...programme.people.values()].map(person => person.id ?? person.name ?? '')];
	const owners = new Map(written.filter(person => person !== '').map(person => ownerFrom(programme, person)).map(owner => [owner.key, owner]));
	if (except !== undefined) {
		owners.delete(ownerFrom(programme, except).key);
	}
	const choices: readonly Choice<string | typeof typed | typeof nobody>[] = [
		...[...owners.values()].map(({ key, name }) => {
			const role = programme.people.get(key)?.role;
			return { label: plainLabel(name), ...(role !== undefined && { description: plainLabel(role) }), value: key };
		}),
		{ label: words.actions.typeName, alwaysShow: true, value: typed },
		...(mayBeNobody ? [{ label: words.actions.noOwnerYet, value: nobody }] as const : []),
	];
	for (;;) {
		const chosen = await askChoice(question, choices);
		if (chosen !== typed) {
			return chosen;
		}
		// Back from typing leads to the choice again.
		const name = await askText({ ...question, placeholder: words.actions.name, step: question.step + 1, totalSteps: question.totalSteps === 1 ? 1 : question.totalSteps + 1 }, '', text => text === '' ? words.ask.nameNeeded : undefined);
		if (name !== back) {
			return typeof name === 'string' ? ownerFrom(programme, name).key : name;
		}
	}
}
