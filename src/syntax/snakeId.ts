/** An id in lower snake_case made of a name ("Reply prompts": reply_prompts); none where nothing of it is left. */
export function snakeId(name: string): string | undefined {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return /[a-z][a-z0-9_]*/.exec(plain.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, ""))?.[0];
}
