/** Reading and writing JSON on jackson-core streaming, with every fault named by its place. No data binding, no reflection. */
package id.lini.shared.json;
