@org.jspecify.annotations.NullMarked
package mingzhang.web;
