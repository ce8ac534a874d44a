import type { Services } from '../commands/services';
import { askText, type back, type Progress } from './ask';

/** Asks for whole minutes; `none` where the answer stays empty. */
export async function askMinutes({ language }: Services, question: Progress & { readonly title: string }, usual: number): Promise<number | 'none' | typeof back | undefined> {
	const { minutes, badMinutes } = language.words.logging;
	const answer = await askText({ ...question, placeholder: minutes }, String(usual), text => text === '' || minutesIn(text) !== undefined ? undefined : badMinutes);
	return typeof answer === 'string' ? minutesIn(answer) ?? 'none' : answer;
}

/** `90`, also with its unit. */
function minutesIn(text: string): number | undefined {
	const digits = /^(\d{1,6})(?:\s*(?:min|mins|minutes?|menit|mnt))?$/i.exec(text.trim())?.[1];
	const minutes = Number(digits);
	return minutes >= 1 && minutes <= 100_000 ? minutes : undefined;
}
