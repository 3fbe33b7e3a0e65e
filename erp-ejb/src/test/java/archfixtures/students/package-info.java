/** Breaks the rules of the house, to show that they are kept. */
package archfixtures.students;
