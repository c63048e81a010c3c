package id.lini.server.achievement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small invented agency that has every kind of indicator, written as the pack somebody would write. */
public final class SyntheticPack {
    public static final String AGENCY = "contoh";

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("agency.csv", "agency,name,zone,area,numbers\ncontoh,Dinas Contoh,Asia/Jakarta,99.01,plain\n"),
            Map.entry("areas.csv", """
                    area,parent,level,name,valid_from,valid_until
                    99.01,,kabupaten_kota,Kota Contoh,2020-01-01,
                    99.01.01,99.01,kecamatan,Kecamatan Satu,2020-01-01,
                    99.01.01.1,99.01.01,kelurahan,Kelurahan A,2020-01-01,
                    99.01.01.2,99.01.01,kelurahan,Kelurahan B,2020-01-01,
                    99.01.01.3,99.01.01,kelurahan,Kelurahan C,2020-01-01,
                    """),
            Map.entry("units.csv", """
                    unit,kind,name,area,valid_from,valid_until
                    faskes-1,faskes,Puskesmas Satu,99.01.01.1,2020-01-01,
                    faskes-2,faskes,Puskesmas Dua,99.01.01.2,2020-01-01,
                    balai-1,balai,Balai Satu,99.01.01,2020-01-01,
                    poktan-1,poktan,Melati,99.01.01.1,2020-01-01,
                    poktan-2,poktan,Mawar,99.01.01.2,2020-01-01,2024-02-29
                    poktan-3,poktan,Anggrek,99.01.01.3,2024-05-01,
                    """),
            Map.entry("people.csv", "person,name,valid_from,valid_until\nwarga,Warga,2020-01-01,\n"),
            Map.entry("assignments.csv", "person,role,scope,valid_from,valid_until\n"),
            Map.entry("accounts.csv", "login,person,password_hash,password\n"),
            Map.entry(
                    "plan_versions.csv",
                    "year,version,decided_on,legal\n2024,murni,2024-01-02,DPA\n2024,perubahan,2024-08-08,DPPA\n"
                            + "2023,murni,2023-01-02,DPA 2023\n"),
            Map.entry("plan_nodes.csv", """
                    year,code,parent,level,label,name,owner
                    2024,T1,,tujuan,T1,Tujuan,
                    2024,S1,T1,sasaran,S1,Sasaran,
                    2024,P1,,program,I,Program Satu,warga
                    2024,P1.1,P1,kegiatan,1.,Kegiatan,
                    2024,P1.1.1,P1.1,sub_kegiatan,1.1,Sub satu,warga
                    2024,P1.1.2,P1.1,sub_kegiatan,1.2,Sub dua,
                    2024,P2,,program,II,Program Dua,
                    2023,P1,,program,I,Program Satu,
                    """),
            Map.entry(
                    "sasaran_programs.csv",
                    "year,version,sasaran,program,indicator\n2024,murni,S1,P1,cpr\n2024,murni,S1,P2,unmet\n"
                            + "2024,perubahan,S1,P1,\n"),
            Map.entry("node_changes.csv", "year,code,previous_year,previous_code,kind\n2024,P1,2023,P1,renamed\n"),
            Map.entry("indicators.csv", """
                    year,indicator,node,name,unit,direction,source,formula,time_rule,base_year,pinned,scale,decimals,previous
                    2024,cpr,S1,CPR,persen,higher,external,,,,,,2,
                    2024,unmet,S1,Unmet need,persen,lower,external,,,,,,2,
                    2024,kla,P1,Kabupaten Layak Anak,peringkat,ordinal,office,,,,,kla,0,
                    2024,roll,P1,Rata-rata,persen,higher,rollup,,,,,,2,
                    2024,keluarga,P1.1,Keluarga dibina sejak 2023,orang,higher,office,,cumulative,2023,,,0,binaan
                    2024,rerata,P1.1,Nilai bulanan,nilai,higher,office,,mean,,,,2,
                    2024,mkjp,P1.1.1,Peserta MKJP,orang,higher,count,"count(""pelayanan-kb/peserta_baru"", ""metode=mkjp"")",,,,,0,
                    2024,lapor,P1.1.1,Faskes melapor,unit,higher,count,"units(""pelayanan-kb"")",,,,,0,
                    2024,melayani,P1.1.1,Faskes dengan peserta,unit,higher,count,"count(""pelayanan-kb/peserta_baru"")",distinct,,,,0,
                    2024,pus,P1.1.1,PUS terakhir,orang,higher,count,"count(""pengendalian-lapangan/pus"")",,,,,0,
                    2024,aktif,P1.1.2,Poktan melapor dari yang terdaftar,persen,higher,ratio,"units(""poktan-keadaan"") / registered(""poktan"") * 100",,,,,2,
                    2024,tetap,P1.1.2,Poktan melapor dari daftar awal,persen,higher,ratio,"units(""poktan-keadaan"") / registered(""poktan"") * 100",,,awal,,2,
                    2024,sejak,P1.1.2,Peserta sejak 2023,orang,higher,count,"count(""pelayanan-kb/peserta_baru"")",cumulative,2023,,,0,
                    2024,bulan,P1.1.2,Rata-rata peserta per bulan,orang,higher,count,"count(""pelayanan-kb/peserta_baru"")",mean,,,,2,
                    2024,akhir,P1.1.2,Peserta bulan terakhir,orang,higher,count,"count(""pelayanan-kb/peserta_baru"")",latest,,,,0,
                    2024,cakupan,P1.1.2,Cakupan dari komponen,persen,higher,ratio,"value(""dilayani"") / value(""korban"") * 100",,,,,2,
                    2024,berbagai,P2,Berbagai satuan,persen,higher,office,,,,,,2,
                    2024,tanpa,P2,Tanpa target,dokumen,higher,office,,,,,,0,
                    2023,binaan,P1,Keluarga dibina,orang,higher,office,,sum,,,,0,
                    """),
            Map.entry("components.csv", """
                    year,indicator,component,name,unit,source,formula,decimals,weight
                    2024,cakupan,dilayani,Korban dilayani,orang,office,,0,
                    2024,cakupan,korban,Korban,orang,office,,0,
                    2024,berbagai,kader,Kader dilatih,orang,office,,0,2
                    2024,berbagai,paket,Paket dibeli,paket,office,,0,1
                    2024,berbagai,catatan,Hanya dicatat,lembar,office,,0,0
                    """),
            Map.entry(
                    "indicator_children.csv",
                    "year,indicator,child\n2024,roll,mkjp\n2024,roll,rerata\n2024,roll,tanpa\n2024,roll,kla\n"),
            Map.entry(
                    "scales.csv",
                    "scale,step,label,points\nkla,pratama,Pratama,50\nkla,madya,Madya,60\nkla,nindya,Nindya,70\n"
                            + "kla,utama,Utama,80\n"),
            Map.entry("targets.csv", """
                    year,version,indicator,component,period,kind,target
                    2024,murni,cpr,,,,45.20
                    2024,murni,unmet,,,,22.36
                    2024,murni,kla,,,,nindya
                    2024,murni,keluarga,,,,400
                    2024,murni,rerata,,,,80
                    2024,murni,mkjp,,year,,27
                    2024,murni,mkjp,,q1,increment,10
                    2024,murni,mkjp,,q2,increment,5
                    2024,murni,sejak,,q4,to_date,60
                    2024,murni,berbagai,kader,,,10
                    2024,murni,berbagai,paket,,,4
                    2024,murni,cakupan,,,,100
                    2024,perubahan,mkjp,,,,162
                    2024,perubahan,cpr,,,,50
                    """),
            Map.entry("renstra_targets.csv", """
                    first_year,last_year,year,indicator,target,legal
                    2021,2026,2024,unmet,20,Renstra 2021-2026
                    2021,2026,2024,kla,utama,Renstra 2021-2026
                    2023,2026,2023,binaan,1000,Renstra Perubahan 2023-2026
                    """),
            Map.entry(
                    "budgets.csv",
                    "year,version,node,amount\n2024,murni,P1.1.1,2000\n2024,murni,P1.1.2,873.50\n2024,murni,P2,1477\n"
                            + "2024,perubahan,P1.1.1,10\n"),
            Map.entry(
                    "budget_realisation.csv",
                    "year,node,month,posted,amount,source\n2024,P1.1.1,2024-03,2024-04-10,500,SP2D\n"
                            + "2024,P1.1.1,2024-06,2024-07-20,700,SP2D\n"),
            Map.entry("external_values.csv", """
                    year,indicator,period,value,source,dated,posted
                    2024,cpr,year,53.80,BKKBN,2025-01-31,2025-02-03
                    2024,unmet,year,28.6,BKKBN,2025-01-31,2025-02-03
                    2024,unmet,year,28.5,BKKBN revisi,2025-03-01,2025-03-02
                    """),
            Map.entry("office_values.csv", """
                    year,indicator,component,period,value,evidence_kind,number,dated,posted
                    2024,kla,,q2,madya,SK,12/2024,2024-06-30,2024-07-01
                    2024,keluarga,,q1,100,Laporan,1,2024-03-31,2024-04-01
                    2024,keluarga,,q2,50,Laporan,2,2024-06-30,2024-07-01
                    2023,binaan,,year,200,Laporan,9,2023-12-31,2024-01-05
                    2024,rerata,,2024-01,70,Catatan,1,2024-01-31,2024-02-01
                    2024,rerata,,2024-02,75,Catatan,2,2024-02-28,2024-03-01
                    2024,rerata,,2024-05,80,Catatan,5,2024-05-31,2024-06-01
                    2024,cakupan,dilayani,q2,43,Register,3,2024-06-30,2024-07-01
                    2024,cakupan,korban,q2,45,Register,3,2024-06-30,2024-07-01
                    2024,berbagai,kader,q2,5,Daftar hadir,4,2024-06-30,2024-07-01
                    2024,berbagai,paket,q2,4,BAST,5,2024-06-30,2024-07-01
                    2024,tanpa,,q2,3,Dokumen,6,2024-06-30,2024-07-01
                    """),
            Map.entry("field_targets.csv", """
                    year,unit,form,item,dimensions,period,target
                    2023,faskes-1,pelayanan-kb,peserta_baru,metode=mkjp,,96
                    2024,faskes-1,pelayanan-kb,peserta_baru,metode=mkjp,,102
                    2024,faskes-1,pelayanan-kb,peserta_baru,metode=mkjp,q1,25.50
                    2024,faskes-1,pelayanan-kb,peserta_baru,metode=mkjp,2024-01,8
                    2024,99.01.01.1,pengendalian-lapangan,pus,,year,900
                    """),
            Map.entry("register_lists.csv", "list,dated,unit\nawal,2024-01-01,poktan-1\nawal,2024-01-01,poktan-2\n"),
            Map.entry("policy.csv", """
                    year,policy,lower_is_better,ordinal,zero_realisation,cap,floor,children_cap,decimals,rounding,children,sasaran_score,predicates
                    2024,utama,t_over_r,share,none,none,none,100,2,half_up,rounded,mean,tiga
                    2024,tertimbang,t_over_r,reached,none,none,none,100,2,half_up,exact,weighted,tiga
                    2024,lama,r_over_t,reached,none,100,0,100,1,truncate,rounded,midpoint,empat
                    2023,utama,t_over_r,reached,none,none,none,none,2,half_up,rounded,mean,
                    """),
            Map.entry("predicates.csv", """
                    scale,predicate,from,from_included,to,to_included,midpoint
                    tiga,Tidak Tercapai,,,100,no,
                    tiga,Tercapai Sesuai Target,100,yes,100,yes,
                    tiga,Tercapai Melebihi Target,100,no,,,
                    empat,Kurang,,,55,no,27.5
                    empat,Cukup,55,yes,70,no,62.5
                    empat,Baik,70,yes,85,yes,77.5
                    empat,Sangat Baik,85,no,,,92.5
                    """));

    private final Map<String, String> files = new TreeMap<>(FILES);

    /** The same with a text of a file replaced. */
    public SyntheticPack with(String file, String from, String to) {
        String text = files.get(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        files.put(file, text.replace(from, to));
        return this;
    }

    /** The same without the rows of a file that have a text in them. */
    public SyntheticPack without(String file, String part) {
        String text = files.get(file);
        String left = text.lines().filter(line -> !line.contains(part)).collect(Collectors.joining("\n", "", "\n"));
        if (left.equals(text)) {
            throw new IllegalArgumentException(file + " has no " + part);
        }
        files.put(file, left);
        return this;
    }

    /** The same with rows after the last of a file. */
    public SyntheticPack and(String file, String rows) {
        files.merge(file, rows + "\n", String::concat);
        return this;
    }

    /** Writes it with the catalogue's forms as its own. */
    public Path write(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            Path forms = Files.createDirectories(folder.resolve("forms"));
            try (Stream<Path> all = Files.list(Path.of("..", "deploy", "packs", "catalogue", "forms"))) {
                for (Path form : all.toList()) {
                    Path copy = forms.resolve(String.valueOf(form.getFileName()));
                    if (!Files.exists(copy)) {
                        Files.copy(form, copy);
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
