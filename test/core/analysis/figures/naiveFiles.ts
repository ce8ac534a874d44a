/* The keys of a programme's files, as far as the naive figures read them. */
export interface Value { readonly id: string; readonly name?: string }
export interface Programme {
	readonly values?: string | readonly Value[];
	readonly timezone?: string;
	readonly cohorts?: readonly { readonly id: string; readonly start?: string }[];
	readonly policy?: {
		readonly jp?: Rate;
		readonly jp_minutes?: number;
		readonly stale_after_days?: number;
		readonly alert_after_days?: number;
	};
}
export interface Rate { readonly per: string; readonly value: number }
export interface Person {
	readonly id: string;
	readonly name?: string;
	readonly aliases?: readonly string[];
	readonly role?: string;
	readonly cohort?: string;
}
export interface Goal {
	readonly id?: string;
	readonly state?: string;
	readonly due?: string;
	readonly baseline?: number;
	readonly target?: number;
	readonly continues?: string;
	readonly updates?: readonly { readonly percent?: number; readonly level?: number }[];
}
export interface Pair {
	readonly id: string;
	readonly mentors?: readonly string[];
	readonly mentees?: readonly string[];
	readonly cohort?: string;
	readonly status?: string;
	readonly start?: string;
	readonly agreement?: { readonly signed_on?: string };
	readonly continues?: string;
	readonly goals?: readonly Goal[];
}
export interface Action {
	readonly owner?: string;
	readonly due?: string;
	readonly state?: string;
}
export interface Written {
	readonly id: string;
	readonly date?: string;
	readonly start?: string;
	readonly time?: string;
	readonly pair?: string;
	readonly kind?: string;
	readonly mentors?: readonly string[];
	readonly mentees?: readonly string[];
	readonly status?: string;
	readonly minutes?: number;
	readonly values?: readonly string[];
	readonly attendance?: readonly { readonly person: string; readonly state?: string }[];
	readonly actions?: readonly Action[];
	readonly reflected?: readonly { readonly person: string }[];
}
export interface Session extends Written { readonly date: string }
export interface Head { readonly session?: string; readonly author?: string; readonly visibility?: string }

export interface OpenActions {
	readonly open: number;
	readonly overdue: number;
}
