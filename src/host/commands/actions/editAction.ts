import { type ActionValues, valuesOfState } from '../../../core/plans/planAction';
import { ownerFrom } from '../../../core/programme/openActions';
import type { Programme } from '../../../core/programme/programme';
import type { Action, Session } from '../../../core/record/session';
import { plainLabel } from '../../../core/text/plainText';
import type { Day } from '../../../core/time/days';
import { askChoice, askText, back, type Progress } from '../../ask/ask';
import { askAction, knownAction, type KnownAction } from '../../ask/askAction';
import { askOwner, unowned } from '../../ask/askPerson';
import { askDueDay } from '../../ask/askWhen';
import { runSteps, step } from '../../ask/questionSteps';
import type { Services } from '../../services';
import { changeAction } from '../../write/changeFiles';

type Field = 'text' | 'owner' | 'due' | 'state';

interface Known extends KnownAction {
	readonly field?: Field;
	readonly to?: ActionValues;
}

/** An action as it was shown, with where it is. */
interface Shown {
	readonly programme: Programme;
	readonly session: Session;
	readonly action: Action;
}

/** `mentorNotes.editAction`: asks which action, which of its values, and the new one. */
export const editAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { edit } = services.language.words.actions;
	const known = await runSteps<Known>(await knownAction(services, argument, true), [
		askAction(services, edit.title),
		step('field', async (answers, progress) => {
			const shown = shownBy(answers);
			return shown && askField(services, shown, progress);
		}),
		step('to', async (answers, progress) => {
			const shown = shownBy(answers);
			return shown && answers.field && askValue(services, shown, answers.field, progress);
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

/** Asks which value to change; each is shown. */
function askField(
	{ language: { words } }: Services, { programme, action }: Shown, progress: Progress,
): Promise<Field | typeof back | undefined> {
	const { edit, noDueDay, nobody } = words.actions;
	const values: Readonly<Record<Field, string>> = {
		text: action.text ?? '',
		owner: action.owner === undefined ? nobody : ownerFrom(programme, action.owner).name,
		due: action.due === undefined ? noDueDay : words.day(action.due),
		state: edit.states[action.state ?? 'open'],
	};
	const choices = (['text', 'owner', 'due', 'state'] as const)
		.map(field => ({ label: edit[field], description: plainLabel(values[field]), value: field }));
	return askChoice<Field>({ ...progress, title: titleOf(words, action), placeholder: edit.which }, choices);
}

async function askValue(
	services: Services, { programme, session, action }: Shown, field: Field, progress: Progress,
): Promise<ActionValues | typeof back | undefined> {
	const { language: { words }, clock } = services;
	const { edit, ...actions } = words.actions;
	const question = { ...progress, title: titleOf(words, action) };
	switch (field) {
		case 'text':
			return valueFrom(await askText({ ...question, placeholder: actions.what }, action.text ?? '', {
				validate: text => text === '' ? actions.textNeeded : undefined,
			}), text => ({ text }));
		case 'owner':
			return valueFrom(await askOwner(services, programme, session, {
				...question, placeholder: actions.who, mayBeUnowned: true, ...(action.owner !== undefined && { except: action.owner }),
			}), owner => ({ owner: owner === unowned ? null : owner }));
		case 'due':
			return valueFrom(await askDueDay(services, {
				...question, placeholder: actions.whenDue, programme, value: action.due,
				check: (day: Day) => day < session.date ? actions.dueBeforeSession(words.day(session.date)) : undefined,
			}), due => ({ due: due === '' ? null : due }));
		case 'state': {
			const states = (['done', 'doing', 'open', 'dropped'] as const).filter(state => state !== (action.state ?? 'open'));
			const choices = states.map(state => ({ label: edit.states[state], value: state }));
			return valueFrom(
				await askChoice<(typeof states)[number]>({ ...question, placeholder: edit.newState }, choices),
				state => valuesOfState(state, clock.today(programme)),
			);
		}
	}
}

function valueFrom<T>(answer: T | typeof back | undefined, valuesOf: (answer: T) => ActionValues): ActionValues | typeof back | undefined {
	const isAnswer = (given: T | typeof back | undefined): given is T => given !== undefined && given !== back;
	return isAnswer(answer) ? valuesOf(answer) : answer === back ? back : undefined;
}

function titleOf({ actions }: Services['language']['words'], { text = '' }: Action): string {
	return `${actions.edit.title}: ${plainLabel(text) || actions.noText}`;
}
