import { type ActionValues, valuesOfState } from '../../../core/plans/session/planAction';
import { ownerFrom } from '../../../core/programme/openActions';
import type { Programme } from '../../../core/programme/programme';
import type { Session } from '../../../core/record/session';
import type { Action } from '../../../core/record/sessionShape';
import { plainLabel } from '../../../core/text/plainText';
import { editingWords } from '../../../core/words/lateWords';
import { askChoice, askText } from '../../ask/ask';
import { askAction, knownAction, type KnownAction } from '../../ask/askAction';
import { askOwner, unowned } from '../../ask/askPerson';
import { answered, askProperty, type KnownProperty, type Property } from '../../ask/askProperty';
import { askDueDay } from '../../ask/askWhen';
import { runSteps } from '../../ask/questionSteps';
import type { Services } from '../../services';
import { changeAction } from '../../write/changeFiles';

interface Known extends KnownAction, KnownProperty<ActionValues> {}

/** An action as it was shown, with where it is. */
interface Shown {
	readonly programme: Programme;
	readonly session: Session;
	readonly action: Action;
}

/** `mentorNotes.editAction`: asks which action, which of its values, and the new one. */
export const editAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { which, action: { title } } = editingWords[services.language.words.language];
	const known = await runSteps<Known>(await knownAction(services, argument, true), [
		askAction(services, title),
		...askProperty<ActionValues, Known>(which, answers => titleOf(services, shownBy(answers)), answers => {
			const shown = shownBy(answers);
			return shown ? propertiesOf(services, shown) : [];
		}),
	]);
	const shown = known && shownBy(known);
	if (shown && known.shown && known.uri !== undefined && known.to) {
		await changeAction(services, known.uri, known.shown, { is: 'edited', was: shown.action, to: known.to });
	}
};

function shownBy({ programme, session, shown }: Known): Shown | undefined {
	const action = session?.actions?.[shown?.index ?? -1];
	return programme && session && action && { programme, session, action };
}

function propertiesOf(services: Services, { programme, session, action }: Shown): readonly Property<ActionValues>[] {
	const { language: { words }, clock } = services;
	const { textNeeded, nobody, noDueDay, what, who, whenDue, dueBeforeSession } = words.actions;
	const { action: labels } = editingWords[words.language];
	const state = action.state ?? 'open';
	return [
		{
			label: labels.text,
			shown: action.text ?? '',
			ask: async question => answered(await askText({ ...question, placeholder: what }, action.text ?? '', {
				validate: text => text === '' ? textNeeded : undefined,
			}), text => ({ text })),
		},
		{
			label: labels.owner,
			shown: action.owner === undefined ? nobody : ownerFrom(programme, action.owner).name,
			ask: async question => answered(await askOwner(services, programme, session, {
				...question, placeholder: who, mayBeUnowned: true, ...(action.owner !== undefined && { except: action.owner }),
			}), owner => ({ owner: owner === unowned ? null : owner })),
		},
		{
			label: labels.due,
			shown: action.due === undefined ? noDueDay : words.day(action.due),
			ask: async question => answered(await askDueDay(services, {
				...question, placeholder: whenDue, programme, value: action.due,
				check: day => day < session.date ? dueBeforeSession(words.day(session.date)) : undefined,
			}), due => ({ due: due === '' ? null : due })),
		},
		{
			label: labels.state,
			shown: labels.states[state],
			ask: async question => answered(
				await askChoice(
					{ ...question, placeholder: labels.newState },
					(['done', 'doing', 'open', 'dropped'] as const).filter(each => each !== state).map(value => ({ label: labels.states[value], value })),
				),
				to => valuesOfState(to, clock.today(programme)),
			),
		},
	];
}

function titleOf({ language: { words } }: Services, shown: Shown | undefined): string {
	const { title } = editingWords[words.language].action;
	return `${title}: ${plainLabel(shown?.action.text ?? '') || words.actions.noText}`;
}
