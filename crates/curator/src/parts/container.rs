//! Several modules in one file: what parts share is often less than a kilobyte, and twenty requests for that would be
//! in each other's way.

/// A module of WebAssembly that does nothing and holds others in custom sections of their names, where a browser finds
/// them (`WebAssembly.Module.customSections`). WebAssembly Core 2.0, 5.5.3.
pub fn of(modules: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut file = b"\0asm\x01\0\0\0".to_vec();
    for (name, module) in modules {
        let mut section = number(name.len());
        section.extend(name.as_bytes());
        section.extend(module);
        file.push(0);
        file.extend(number(section.len()));
        file.extend(section);
    }
    file
}

/// A number as the format writes it: LEB128.
pub fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let byte = (number % 128) as u8;
        number /= 128;
        if number == 0 {
            bytes.push(byte);
            return bytes;
        }
        bytes.push(byte | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_module_with_the_others_in_sections() {
        let file = of(&[("a", vec![7; 200]), ("bc", vec![])]);
        assert_eq!(&file[..8], b"\0asm\x01\0\0\0");
        // Id 0, 202 bytes, a name of one letter.
        assert_eq!(&file[8..13], [0, 0xca, 0x01, 1, b'a']);
        assert_eq!(&file[13 + 200..], [0, 3, 2, b'b', b'c']);
        assert_eq!((number(0), number(128)), (vec![0], vec![0x80, 1]));
    }
}
