import { nameOfPerson } from '../../../programme/programme';
import { plainText, shownText } from '../../../text/plainText';
import type { Day } from '../../../time/days';
import { describeWhen } from '../../../views/describeWhen';
import { dueInWords, sentence } from '../../../views/rowText';
import type { Words } from '../../../words/words';
import type { Captured, CaptureContext } from './captured';

/** What is shown of a captured entry before it is filed. */
export interface DescribedCapture {
	readonly is: Captured['is'];
	/** `Action` */
	readonly kind: string;
	/** On one line. */
	readonly text: string;
	readonly chips: readonly CaptureChip[];
	/** All of it as one sentence, for screen readers. */
	readonly spoken: string;
}

/** What was read from an action's sentence. */
export interface CaptureChip {
	readonly is: 'owner' | 'due' | 'done';
	/** `Siti Rahmawati`, `due Fri 20 Aug` */
	readonly text: string;
	/** Where a day can be meant in several ways: the one that was chosen and the others, in words. */
	readonly hint?: string;
	/** The other days, in words. */
	readonly others?: readonly { readonly day: Day; readonly text: string }[];
}

/** Describes a captured entry: its kind, its text, and an action's owner and due day. */
export function describeCaptured(captured: Captured, { programme, now }: CaptureContext, words: Words): DescribedCapture {
	const labels = words.sessionPage.capture;
	const kind = labels.kinds[captured.is];
	const text = shownText(captured.text);
	if (captured.is !== 'action') {
		return { is: captured.is, kind, text, chips: [], spoken: sentence(`${kind}: ${text}`) };
	}
	const { owner, due, otherDues = [], done } = captured;
	const name = owner === undefined ? undefined : plainText(nameOfPerson(programme, owner));
	const dueText = due === undefined ? undefined : dueInWords(due, now.today, words);
	const hint = due === undefined || otherDues.length === 0
		? undefined
		: describeWhen({ date: due, alternatives: otherDues.map(date => ({ date })) }, now.today, words);
	const others = otherDues.map(day => ({ day, text: dueInWords(day, now.today, words) }));
	const chips: readonly (CaptureChip | undefined)[] = [
		name === undefined ? undefined : { is: 'owner', text: name },
		dueText === undefined ? undefined : { is: 'due', text: dueText, ...(hint !== undefined && { hint, others }) },
		done && { is: 'done', text: labels.done },
	];
	const details = [name === undefined ? '' : labels.owner(name), hint ?? dueText ?? '', done ? labels.done : ''];
	return { is: 'action', kind, text, chips: chips.filter(chip => chip !== undefined), spoken: sentence(`${kind}: ${text}`, ...details) };
}
