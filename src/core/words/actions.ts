const en = {
};

const id: typeof en = {
};

export const actionsWords = { en, id };
