import { pairStatusAliases } from '../record/keys';
import { normalForm } from '../text/normalForm';
import type { PairRecord } from './importRecords';

type PairStatus = NonNullable<PairRecord['status']>;

const words: Readonly<Record<PairStatus, RegExp>> = {
	'ended-early': /^(?:ended[ -]early|dropped|drop ?out|withdr[ae]w|withdrawn|quit|left|resigned|mundur|mengundurkan diri|keluar|berhenti|gugur)\b/,
	completed: /^(?:completed?|passed|graduated?|finished|done|lulus|tamat|selesai)\b/,
	pending: /^(?:pending|onboarding|not started|waiting|proposed|belum|menunggu)\b/,
	'on-hold': /^(?:on[ -]hold|paused?|ditunda|dihentikan sementara)\b/,
	active: /^(?:active|ongoing|in progress|running|aktif|berjalan|masih berjalan)\b/,
};

/** Reads the status of a pair: `graduated`, `Left in week 3`, `mundur`. Undefined for a text that doesn't begin with such a word. */
export function pairStatusOf(text: string): PairStatus | undefined {
	const form = normalForm(text);
	const known = Object.hasOwn(pairStatusAliases, form) ? pairStatusAliases[form as keyof typeof pairStatusAliases] : undefined;
	return known ?? (Object.keys(words) as PairStatus[]).find(status => words[status].test(form));
}

/** Whether a text says no more of a pair than its status does. */
export const isOnlyStatus = (text: string): boolean => !/\d|\S+\s+\S+\s+\S+/.test(text);
