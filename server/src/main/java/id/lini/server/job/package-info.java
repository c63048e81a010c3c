/**
 * Work that takes longer than somebody waits: imports, exports, recounts. Somebody asks for it, may leave, and finds its
 * progress and its result again. Knows nothing of what is done; features hand it their work.
 */
package id.lini.server.job;
