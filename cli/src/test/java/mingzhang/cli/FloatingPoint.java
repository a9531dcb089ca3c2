package mingzhang.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The instructions of a class that load, store, compute or come from a double or a float. A whole number that goes straight
 * into a method of a library that takes nothing else, such as the height of a row, is none of them.
 */
final class FloatingPoint {
    private static final Set<TypeKind> KINDS = Set.of(TypeKind.DOUBLE, TypeKind.FLOAT);

    private FloatingPoint() {}

    /** One line for each method that has one. */
    static Stream<String> in(JavaClass type) {
        return parse(type).methods().stream()
                .filter(method -> method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .anyMatch(FloatingPoint::floats))
                .map(method -> type.getName() + "." + method.methodName());
    }

    private static boolean floats(CodeElement element) {
        return switch (element) {
            case OperatorInstruction operator -> KINDS.contains(operator.typeKind());
            case ConvertInstruction convert -> KINDS.contains(convert.fromType());
            case LoadInstruction load -> KINDS.contains(load.typeKind());
            case StoreInstruction store -> KINDS.contains(store.typeKind());
            case ArrayLoadInstruction load -> KINDS.contains(load.typeKind());
            case ArrayStoreInstruction store -> KINDS.contains(store.typeKind());
            default -> false;
        };
    }

    private static ClassModel parse(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
