const en = {
};

const id: typeof en = {
};

export const templatesWords = { en, id };
