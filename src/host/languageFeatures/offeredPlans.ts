import type { Plan } from '../../core/plans/plan';

/** How many offered plans are stored. */
const maxOffered = 1000;

/** The commands that quick fixes call. */
export const applyPlan = 'mentorNotes.internal.applyPlan';
export const lineEndsCommand = 'mentorNotes.internal.lineEnds';
export const nameSessionsCommand = 'mentorNotes.internal.nameSessions';

/**
 * The plans of the last offered fixes, by number: a command accepts no plan from outside. VS Code asks for fixes repeatedly
 * while their menu is open, so a stored number always means the same plan.
 */
export class OfferedPlans {
	readonly #plans = new Map<unknown, Plan>();
	#last = 0;

	add(plan: Plan): number {
		this.#last += 1;
		this.#plans.set(this.#last, plan);
		this.#plans.delete(this.#last - maxOffered);
		return this.#last;
	}

	get(number: unknown): Plan | undefined {
		return this.#plans.get(number);
	}
}
