/** Photos that entries name: their bytes come after the batch and are kept once. */
package id.lini.server.attachment;
