export const HELP = `
qrels.txt has one judgement per line: query 0 person grade (grade 0: judged, of no use). Without queries.jsonl each query is the id of a skill.
queries.jsonl has one query per line: {"id", "text", "skills": [{"skill" or "name", "minLevel", "weight", "required"}], "filter",
"excludePeople", "asOf"}, all but id optional. A query with asOf is asked by what was known then, so questions of different
days can be measured on one graph. --champions asks for the champions of each query's skill, by the same judgements.

Figures are means over queries, with the bounds of 95% of 10,000 resamples (seeded: the same answers give the same figures);
a query without an answer counts 0. Let the service settle first: "npm run jobs -- drain".
`;
