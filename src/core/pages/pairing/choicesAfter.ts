import type { KeyPair } from '../../pairing/proposePairs';
import type { PairingChoices } from './protocol';

/**
 * Returns the choices after one about a mentee: each mentee has at most one kept pair, and none while set aside. One who has completed a
 * pair is set aside until something else is chosen for them.
 */
export function choicesAfter(
	choices: PairingChoices, type: 'lock' | 'exclude' | 'propose' | 'leaveOut',
	{ mentee, hasCompleted }: { readonly mentee: string; readonly hasCompleted: boolean }, mentor: string | undefined,
): PairingChoices {
	const { locked, excluded, leftOut, takenIn } = choices;
	const others = {
		...choices, locked: locked.filter(pair => pair.mentee !== mentee), leftOut: leftOut.filter(key => key !== mentee),
		takenIn: [...takenIn.filter(key => key !== mentee), ...hasCompleted && type !== 'leaveOut' ? [mentee] : []],
	};
	switch (type) {
		case 'propose':
			return others;
		case 'leaveOut':
			return { ...others, leftOut: [...others.leftOut, mentee] };
		case 'lock':
			return mentor === undefined ? choices : {
				...others, locked: [
					...others.locked, { mentee, mentor },
				], excluded: excluded.filter(pair => !isSamePair(pair, { mentee, mentor })),
			};
		case 'exclude':
			return mentor === undefined ? choices : { ...others, excluded: [...excluded, { mentee, mentor }] };
	}
}

/** Whether two pairs are of the same people. */
export function isSamePair(one: KeyPair, other: KeyPair | undefined): boolean {
	return one.mentee === other?.mentee && one.mentor === other.mentor;
}
