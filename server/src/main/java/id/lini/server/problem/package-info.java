/**
 * How refusals and faults leave the server. Programs (everything under {@code /api}) get problem+json with a stable
 * code and both languages; people get a page, drawn by whoever provides {@link id.lini.server.problem.ProblemPage}.
 * Features throw {@link id.lini.server.problem.ApiProblem} and know nothing of HTTP. A fault nobody expected is logged
 * once, here, and its event id is in the answer, so that a user's screenshot finds the log line.
 */
package id.lini.server.problem;
